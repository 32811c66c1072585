using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Exchange.Data.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Security : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Parties_Party_CreditCode",
                table: "Parties_Party");

            migrationBuilder.AddColumn<bool>(
                name: "IsLockedByOperator",
                table: "Users_User",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateTime>(
                name: "WithdrawnAt",
                table: "Parties_Invitation",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "KeyHash",
                table: "Framework_KeptForm",
                type: "character(64)",
                fixedLength: true,
                maxLength: 64,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "UserId",
                table: "Framework_KeptForm",
                type: "character varying(64)",
                maxLength: 64,
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateIndex(
                name: "IX_Parties_Party_CreditCode",
                table: "Parties_Party",
                column: "CreditCode");

            migrationBuilder.CreateIndex(
                name: "IX_Parties_Party_CreditCode_Verified",
                table: "Parties_Party",
                column: "CreditCode",
                unique: true,
                filter: "\"Verification\" = 'Verified'");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Parties_Party_CreditCode",
                table: "Parties_Party");

            migrationBuilder.DropIndex(
                name: "IX_Parties_Party_CreditCode_Verified",
                table: "Parties_Party");

            migrationBuilder.DropColumn(
                name: "IsLockedByOperator",
                table: "Users_User");

            migrationBuilder.DropColumn(
                name: "WithdrawnAt",
                table: "Parties_Invitation");

            migrationBuilder.DropColumn(
                name: "KeyHash",
                table: "Framework_KeptForm");

            migrationBuilder.DropColumn(
                name: "UserId",
                table: "Framework_KeptForm");

            migrationBuilder.CreateIndex(
                name: "IX_Parties_Party_CreditCode",
                table: "Parties_Party",
                column: "CreditCode",
                unique: true);
        }
    }
}
