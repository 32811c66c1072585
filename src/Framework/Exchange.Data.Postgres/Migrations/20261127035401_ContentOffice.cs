using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Exchange.Data.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class ContentOffice : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "SealedAt",
                table: "Content_Item",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Content_Record",
                columns: table => new
                {
                    ItemId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Publisher = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    PublishedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    CanonicalText = table.Column<string>(type: "text", nullable: false),
                    Sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    CorrectsId = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Content_Record", x => x.ItemId);
                    table.ForeignKey(
                        name: "FK_Content_Record_Content_Item_ItemId",
                        column: x => x.ItemId,
                        principalTable: "Content_Item",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Content_Record_Content_Record_CorrectsId",
                        column: x => x.CorrectsId,
                        principalTable: "Content_Record",
                        principalColumn: "ItemId",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Content_Record_CorrectsId",
                table: "Content_Record",
                column: "CorrectsId");

            migrationBuilder.CreateIndex(
                name: "IX_Content_Record_Kind_PublishedAt",
                table: "Content_Record",
                columns: new[] { "Kind", "PublishedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Content_Record_Number",
                table: "Content_Record",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Content_Record_PublishedAt",
                table: "Content_Record",
                column: "PublishedAt");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Content_Record");

            migrationBuilder.DropColumn(
                name: "SealedAt",
                table: "Content_Item");
        }
    }
}
