using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Exchange.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class DrawsBySecondPersons : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Seed",
                table: "Experts_Draw");

            migrationBuilder.RenameColumn(
                name: "SeedHash",
                table: "Experts_Draw",
                newName: "SecretHash");

            migrationBuilder.AddColumn<int>(
                name: "Turns",
                table: "Users_Role",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "Turns",
                table: "Financing_Dossier",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "Order",
                table: "Financing_Course",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "SuspensionReason",
                table: "Experts_Expert",
                type: "TEXT",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "FirstDrawOn",
                table: "Experts_Draw",
                type: "TEXT",
                nullable: false,
                defaultValue: new DateOnly(1, 1, 1));

            migrationBuilder.AddColumn<DateOnly>(
                name: "LotteryDay",
                table: "Experts_Draw",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "LotteryPeriod",
                table: "Experts_Draw",
                type: "TEXT",
                maxLength: 20,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Lottery_Digits",
                table: "Experts_Draw",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "Lottery_Hour",
                table: "Experts_Draw",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<bool>(
                name: "Lottery_IsVerified",
                table: "Experts_Draw",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Lottery_Name",
                table: "Experts_Draw",
                type: "TEXT",
                maxLength: 100,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Lottery_Source",
                table: "Experts_Draw",
                type: "TEXT",
                maxLength: 200,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "PublicValue",
                table: "Experts_Draw",
                type: "TEXT",
                maxLength: 12,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SealedSecret",
                table: "Experts_Draw",
                type: "TEXT",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Secret",
                table: "Experts_Draw",
                type: "TEXT",
                maxLength: 64,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Advertising_Advertiser",
                columns: table => new
                {
                    PartyId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Turns = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Advertising_Advertiser", x => x.PartyId);
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Advertising_Advertiser");

            migrationBuilder.DropColumn(
                name: "Turns",
                table: "Users_Role");

            migrationBuilder.DropColumn(
                name: "Turns",
                table: "Financing_Dossier");

            migrationBuilder.DropColumn(
                name: "Order",
                table: "Financing_Course");

            migrationBuilder.DropColumn(
                name: "SuspensionReason",
                table: "Experts_Expert");

            migrationBuilder.DropColumn(
                name: "FirstDrawOn",
                table: "Experts_Draw");

            migrationBuilder.DropColumn(
                name: "LotteryDay",
                table: "Experts_Draw");

            migrationBuilder.DropColumn(
                name: "LotteryPeriod",
                table: "Experts_Draw");

            migrationBuilder.DropColumn(
                name: "Lottery_Digits",
                table: "Experts_Draw");

            migrationBuilder.DropColumn(
                name: "Lottery_Hour",
                table: "Experts_Draw");

            migrationBuilder.DropColumn(
                name: "Lottery_IsVerified",
                table: "Experts_Draw");

            migrationBuilder.DropColumn(
                name: "Lottery_Name",
                table: "Experts_Draw");

            migrationBuilder.DropColumn(
                name: "Lottery_Source",
                table: "Experts_Draw");

            migrationBuilder.DropColumn(
                name: "PublicValue",
                table: "Experts_Draw");

            migrationBuilder.DropColumn(
                name: "SealedSecret",
                table: "Experts_Draw");

            migrationBuilder.DropColumn(
                name: "Secret",
                table: "Experts_Draw");

            migrationBuilder.RenameColumn(
                name: "SecretHash",
                table: "Experts_Draw",
                newName: "SeedHash");

            migrationBuilder.AddColumn<string>(
                name: "Seed",
                table: "Experts_Draw",
                type: "TEXT",
                maxLength: 64,
                nullable: false,
                defaultValue: "");
        }
    }
}
